import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";

interface BackButtonProps {
  readonly label: string;
  readonly onBack: () => void;
}

/** The way back, first in a view: whoever opened it goes on here. */
export function BackButton({ label, onBack }: BackButtonProps) {
  return (
    <div>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {label}
      </Button>
    </div>
  );
}
