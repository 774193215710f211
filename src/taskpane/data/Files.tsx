import { Button, Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { DismissRegular, DocumentTableRegular, FolderOpenRegular, TableAddRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { shareText } from "../../app/preview/figureText";
import type { OpenedFile } from "../../app/sources/openedFiles";
import { ErrorNotice } from "../shell/ErrorNotice";
import { useLanguage, usePane, useStore } from "../shell/paneContext";
import { Section } from "../shell/Section";
import { useSheetsIdle } from "../shell/useSheetsIdle";
import { Placing } from "./Placing";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
  hint: { color: tokens.colorNeutralForeground3, textAlign: "center" },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  item: { listStyleType: "none" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  icon: { flexShrink: 0 },
  place: { flexShrink: 0, whiteSpace: "nowrap" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  input: { display: "none" },
  all: { alignSelf: "start" },
});

function PlaceButton({ file: { id, name } }: { readonly file: OpenedFile }) {
  const styles = useStyles();
  const { placing } = usePane();
  const { data } = useLanguage().pane;
  const isIdle = useSheetsIdle();
  return (
    <Button
      className={styles.place}
      size="small"
      icon={<TableAddRegular />}
      aria-label={data.placeFile(name)}
      disabled={!isIdle}
      onClick={() => void placing.place([id])}
    >
      {data.place}
    </Button>
  );
}

/** Several files at once, all or none. */
function PlaceAllButton({ ids }: { readonly ids: readonly OpenedFile["id"][] }) {
  const styles = useStyles();
  const { placing } = usePane();
  const { data } = useLanguage().pane;
  const isIdle = useSheetsIdle();
  if (ids.length < 2) return null;
  return (
    <Button
      className={styles.all}
      icon={<TableAddRegular />}
      disabled={!isIdle}
      onClick={() => void placing.place(ids)}
    >
      {data.placeAll(ids.length)}
    </Button>
  );
}

function FileRow({ file }: { readonly file: OpenedFile }) {
  const styles = useStyles();
  const { files, placing } = usePane();
  const { data } = useLanguage().pane;
  const { id, name, progress } = file;
  const mayRemove = useStore(placing).progress === null;
  const remove = progress.kind === "opening" ? data.cancelFile(name) : data.removeFile(name);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <DocumentTableRegular aria-hidden className={styles.icon} />
        <span className={styles.name}>{name}</span>
        {progress.kind === "open" && <PlaceButton file={file} />}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={remove}
          title={remove}
          disabled={!mayRemove}
          onClick={() => files.remove(id)}
        />
      </div>
      {progress.kind === "opening" && (
        <ProgressBar value={progress.share} aria-label={data.opening(name, shareText(progress.share))} />
      )}
      {progress.kind === "failed" && <ErrorNotice error={progress.error} />}
    </li>
  );
}

function OpenButton() {
  const styles = useStyles();
  const { openFiles } = usePane();
  const { data } = useLanguage().pane;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {data.open}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.xlsx,.xls"
        aria-label={data.open}
        tabIndex={-1}
        onChange={({ target }) => {
          openFiles([...(target.files ?? [])]);
          target.value = ""; // the same file may be chosen again
        }}
      />
    </>
  );
}

/** Opening files by button or by letting them go over the pane, and those that are open. */
export function Files() {
  const styles = useStyles();
  const { files } = usePane();
  const { data } = useLanguage().pane;
  const opened = useStore(files);
  return (
    <Section title={data.files}>
      <div className={styles.zone}>
        <span>{data.drop}</span>
        <OpenButton />
      </div>
      <Caption1 className={styles.hint}>{data.fileFormats}</Caption1>
      {opened.length > 0 && (
        <ul className={styles.list}>
          {opened.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      <PlaceAllButton ids={opened.flatMap(({ id, progress }) => (progress.kind === "open" ? [id] : []))} />
      <Placing />
    </Section>
  );
}
