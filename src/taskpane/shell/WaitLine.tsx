import { Spinner } from "@fluentui/react-components";
import { useSaid } from "./useSaid";

/** What is being waited for, where it can't be told how long. */
export function WaitLine({ text }: { readonly text: string }) {
  useSaid(text);
  return <Spinner size="tiny" label={text} />;
}
