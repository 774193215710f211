import { ToggleButton } from "@fluentui/react-components";
import { MathFormulaRegular } from "@fluentui/react-icons";
import { useLanguage } from "../shell/paneContext";

interface FunctionsButtonProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Opens 函数大全 in place of the steps, and leaves it. */
export function FunctionsButton({ open, onOpen }: FunctionsButtonProps) {
  const { page } = useLanguage().functions;
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      icon={<MathFormulaRegular />}
      checked={open}
      onClick={() => onOpen(!open)}
    >
      {page.open}
    </ToggleButton>
  );
}
