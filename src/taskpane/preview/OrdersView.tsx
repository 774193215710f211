import { Body1, Button, makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PeriodResult } from "../../engine/periodResult";
import { chosenOrders, type OrderChoice } from "../../app/preview/creditedOrders";
import { moneyText } from "../../app/preview/figureText";
import { orderStory } from "../../app/preview/orderStory";
import { useLanguage } from "../shell/paneContext";
import { RowButton } from "../shell/RowButton";
import { BackButton } from "./BackButton";
import { OrderView } from "./OrderView";

/** Orders shown at first, and with each "more". */
const PAGE = 30;

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0 },
  item: { listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
  },
  id: { overflowWrap: "anywhere", minWidth: 0 },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
});

interface OrderRowProps {
  readonly result: PeriodResult;
  readonly order: number;
  readonly onOrder: (order: number) => void;
}

function OrderRow({ result, order, onOrder }: OrderRowProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { orderId, amount, paid, reason } = orderStory(result, order, language);
  return (
    <li className={styles.item}>
      <RowButton className={styles.row} onClick={() => onOrder(order)}>
        <span className={styles.id}>{orderId}</span>
        <span className={styles.number}>{moneyText(amount, language)}</span>
        <span className={styles.more}>{paid === "" ? language.pane.preview.unpaid : paid}</span>
        <span className={styles.more}>{language.texts.words.creditReasons[reason]}</span>
      </RowButton>
    </li>
  );
}

interface OrdersViewProps {
  readonly result: PeriodResult;
  readonly choice: OrderChoice;
  readonly onBack: () => void;
}

/** The orders behind a figure; each tells why it went to whom it went. */
export function OrdersView({ result, choice, onBack }: OrdersViewProps) {
  const styles = useStyles();
  const { pane, texts } = useLanguage();
  const { preview } = pane;
  const [shown, setShown] = useState(PAGE);
  const [order, setOrder] = useState<number | null>(null);
  if (order !== null) return <OrderView result={result} order={order} onBack={() => setOrder(null)} />;
  const orders = chosenOrders(result, choice);
  const left = Math.min(PAGE, orders.length - shown);
  const name = choice.kind === "person" ? choice.person : texts.words.conservation[choice.outcome];
  return (
    <>
      <BackButton label={preview.back} onBack={onBack} />
      <Subtitle1 as="h3" className={styles.title}>
        {preview.ordersOf(name)}
      </Subtitle1>
      {orders.length === 0 && <Body1>{preview.noOrders}</Body1>}
      <ul className={styles.list}>
        {orders.slice(0, shown).map((one) => (
          <OrderRow key={one} result={result} order={one} onOrder={setOrder} />
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setShown(shown + PAGE)}>{preview.more(left)}</Button>}
    </>
  );
}
