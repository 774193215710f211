import { useState, type DragEvent, type DragEventHandler } from "react";

interface FileDrop {
  /** Files are held over the element. */
  readonly dropping: boolean;
  readonly handlers: Readonly<Record<"onDragLeave" | "onDragOver" | "onDrop", DragEventHandler>>;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}

function isLeft({ currentTarget, relatedTarget }: DragEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}

/** Takes files that are let go over an element; a browser would show them in place of the page. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): FileDrop {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    handlers: {
      onDragOver: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: (event) => {
        if (isLeft(event)) setDropping(false);
      },
      onDrop: (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setDropping(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
