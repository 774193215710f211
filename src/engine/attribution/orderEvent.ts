/** An order placed or paid: who could have brought it about? */
export interface OrderEvent {
  buyer: number;
  moment: number;
  /** Sessions that started earlier aren't candidates. */
  notBefore: number;
  /** −1 where the order names no shop. */
  shop: number;
}

/** A buyer's sessions by their start, of an order's shop. */
export interface StartRange {
  buyer: number;
  /** Included. */
  from: number;
  /** Excluded. */
  to: number;
  /** −1 where the order names no shop. */
  shop: number;
}
