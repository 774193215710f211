import type { DataStop } from "../../engine/issues/dataStop";
import { faultText } from "../rules/faultText";
import type { Language } from "./language";
import type { Question, RefusalReason, StopPlace } from "./refusal";

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** A doubt in words, without where it stands. */
export function doubtText({ doubt, header }: Question, { run, texts }: Language): string {
  const { doubts } = run;
  const fieldOf = (field: string): string => wordOf(texts.words.fields, field);
  switch (doubt.code) {
    case "unverifiedHeader":
      return doubts.unverifiedHeader(header, fieldOf(doubt.field));
    case "valuesDontFit":
      return doubts.valuesDontFit(header, fieldOf(doubt.field), `${Math.floor(doubt.share * 100)}%`);
    case "unitUnclear":
      return doubts.unitUnclear(header);
    case "kindUnclear":
      return doubts.kindUnclear(wordOf(texts.words.tableKinds, doubt.other));
    case "neededFieldMissing":
      return doubts.neededFieldMissing(doubt.fields.map(fieldOf));
    case "basisUnclear":
      return doubts.basisUnclear;
    case "grainUnclear":
      return doubts.grainUnclear;
    case "otherCandidates":
    case "periodUnknown":
      return "";
  }
}

function stopText(stop: DataStop, rows: readonly StopPlace[], { run, texts }: Language): string {
  const places = rows.map(({ place, row }) => run.stops.row(place, row));
  switch (stop.code) {
    case "grainUnclear":
      return run.stops.grainUnclear({ orders: stop.orders, received: stop.received, rows: places });
    case "conflictingFigures": {
      const field = wordOf(texts.words.fields, stop.field);
      return run.stops.conflictingFigures({ agent: stop.agent, field, values: stop.values.join(" / "), rows: places });
    }
    case "overlappingPeriods":
      return run.stops.overlappingPeriods({
        agent: stop.agent,
        field: wordOf(texts.words.fields, stop.field),
        rows: places,
      });
  }
}

function doubtsLines(questions: readonly Question[], language: Language): readonly string[] {
  const { refusals } = language.run;
  const lines = questions.map((question) =>
    refusals.doubt({
      place: question.place,
      kind: wordOf(language.texts.words.tableKinds, question.kind),
      doubt: doubtText(question, language),
    }),
  );
  return [refusals.doubts, ...lines];
}

/** Why a run can't start, and what to do about it: a sentence, or a sentence and a list. */
export function refusalLines(reason: RefusalReason, language: Language): readonly string[] {
  const { run, texts } = language;
  const { refusals } = run;
  const kindOf = (kind: string): string => wordOf(texts.words.tableKinds, kind);
  switch (reason.code) {
    case "noTables":
      return [refusals.noTables(reason.places)];
    case "noTableOfKind":
      return [refusals.noTableOfKind(kindOf(reason.kind), reason.places)];
    case "missingColumns": {
      const fields = reason.fields.map((field) => wordOf(texts.words.fields, field));
      return [
        refusals.missingColumns({ place: reason.place, kind: kindOf(reason.kind), row: reason.headerRow, fields }),
      ];
    }
    case "doubts":
      return doubtsLines(reason.questions, language);
    case "mixedPlatforms":
      return [refusals.mixedPlatforms(reason.platforms.map((platform) => run.platforms[platform]))];
    case "ruleFaults":
      return [refusals.ruleFaults, ...reason.faults.map((fault) => faultText(fault, language))];
    case "contradictions":
      return [refusals.contradictions, ...reason.stops.map(({ stop, rows }) => stopText(stop, rows, language))];
    case "emptyTable":
      return [refusals.emptyTable(reason.place, kindOf(reason.kind))];
    case "noUsableRows":
      return [refusals.noUsableRows(reason.place, kindOf(reason.kind), reason.rejected)];
    case "monthWithoutRows":
      return [refusals.monthWithoutRows(reason.month, reason.months)];
    case "doesNotFit":
      return [refusals.doesNotFit[reason.fault](reason.place, reason.row)];
    case "notAMonth":
      return [refusals.notAMonth(reason.received)];
  }
}
