import type { Manifest, RibbonButton } from "../addIn/manifest";
import { useTexts } from "../useTexts";

interface RibbonProps {
  readonly manifest: Manifest;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's own group on the ribbon, as its manifest has it. */
export function Ribbon({ manifest, onPress }: RibbonProps) {
  const texts = useTexts();
  return (
    <div className="ribbon" role="toolbar" aria-label={texts.ribbon}>
      <div className="ribbon-group" role="group" aria-label={manifest.group}>
        <div className="ribbon-buttons">
          {manifest.buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              className="ribbon-button"
              title={button.tip}
              onClick={() => onPress(button)}
            >
              <img src={button.icon} alt="" width={32} height={32} />
              {button.label}
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
