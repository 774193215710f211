import type { Manifest } from "../addIn/manifest";
import { useTexts } from "../useTexts";

interface RibbonProps {
  readonly manifest: Manifest;
  readonly onShowPane: () => void;
  readonly onCommand: (name: string) => void;
}

/** The add-in's own group on the ribbon, as its manifest has it. */
export function Ribbon({ manifest, onShowPane, onCommand }: RibbonProps) {
  const texts = useTexts();
  return (
    <div className="ribbon" role="toolbar" aria-label={texts.ribbon}>
      <div className="ribbon-group" role="group" aria-label={manifest.group}>
        <div className="ribbon-buttons">
          {manifest.buttons.map(({ id, label, tip, icon, command }) => (
            <button
              key={id}
              type="button"
              className="ribbon-button"
              title={tip}
              onClick={() => (command === undefined ? onShowPane() : onCommand(command))}
            >
              <img src={icon} alt="" width={32} height={32} />
              {label}
            </button>
          ))}
        </div>
        <div aria-hidden="true" className="group-label">
          {manifest.group}
        </div>
      </div>
    </div>
  );
}
