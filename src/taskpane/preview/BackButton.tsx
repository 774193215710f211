import { Button } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

interface BackButtonProps {
  readonly label: string;
  readonly onBack: () => void;
}

/** The way back; it has the focus when a view opens in place of the one that was pressed in. */
export function BackButton({ label, onBack }: BackButtonProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={place}>
      <Button size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
        {label}
      </Button>
    </div>
  );
}
