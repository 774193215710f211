import { peopleDocument } from "../../../../src/app/figures/peopleDocument";
import { paidMonth } from "../../report/paidMonth";

describe("peopleDocument()", () => {
  const { pay } = paidMonth();
  const document = peopleDocument(pay);

  it("gives everyone's components, payable and statement, in fen", () => {
    expect(document.people.map(({ person }) => person)).toEqual(pay.people.map(({ person }) => person));
    for (const person of document.people) {
      expect(person.statement.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(person.payableFen);
      for (const component of person.components) {
        expect(Object.keys(component)).toEqual(
          expect.arrayContaining(["component", "base", "rate", "amountFen", "withheldFen", "reasons"]),
        );
      }
    }
  });

  it("leaves what is held missing, never 0", () => {
    const held = document.people.find(({ provisional }) => provisional);
    const component = held?.components.find(({ amountFen }) => amountFen === null);
    expect(component?.reasons.length).toBeGreaterThan(0);
  });

  it("tells moments by the shop's clock", () => {
    const orders = document.people.flatMap(({ statement }) => statement).filter(({ kind }) => kind === "order");
    expect(orders.length).toBeGreaterThan(0);
    for (const { countedAt, paid } of orders) {
      for (const at of [countedAt, paid]) expect(at).toMatch(/^2026-06-\d\d \d\d:\d\d:\d\d$/);
    }
  });

  it("is plain JSON and says whether every control passed", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.pay.checked).toBe(true);
    const failing = { ...pay, controls: pay.controls.map((control) => ({ ...control, passed: false })) };
    expect(peopleDocument(failing).pay.checked).toBe(false);
  });
});
