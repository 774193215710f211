import type { DataStop } from "../../engine/issues/dataStop";
import { faultText } from "../rules/faultText";
import { ledgerRefusalLines } from "../ledger/ledgerLines";
import type { Language } from "./language";
import type { Question, RefusalReason, StopPlace } from "./refusal";

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

/** A doubt in words, without where it stands. */
export function doubtText({ doubt, header, sample }: Question, { run, texts }: Language): string {
  const { doubts } = run;
  const fieldOf = (field: string): string => wordOf(texts.words.fields, field);
  switch (doubt.code) {
    case "unverifiedHeader":
      return doubts.unverifiedHeader(header, fieldOf(doubt.field));
    case "valuesDontFit":
      return doubts.valuesDontFit({
        header,
        field: fieldOf(doubt.field),
        share: `${Math.floor(doubt.share * 100)}%`,
        sample: doubt.share === 0 ? sample : "",
      });
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

type ScenarioRefusal = Extract<
  RefusalReason,
  { code: "unknownPlan" | "unknownSetting" | "settingFault" | "settingWithoutValue" | "noRules" }
>;

/** What is wrong with a way to reckon the month that somebody named. */
function scenarioText(reason: ScenarioRefusal, language: Language): string {
  const { refusals } = language.run;
  switch (reason.code) {
    case "unknownPlan":
      return refusals.unknownPlan(reason.received, reason.plans, reason.templates);
    case "unknownSetting":
      return refusals.unknownSetting(reason.received, reason.settings);
    case "settingFault":
      return faultText(reason.fault, language);
    case "settingWithoutValue":
      return refusals.settingWithoutValue(reason.setting);
    case "noRules":
      return refusals.noRules;
  }
}

function missingColumnsText(reason: MissingColumns, { run, texts }: Language): string {
  const { place, kind, headerRow: row } = reason;
  const fields = reason.fields.map((field) => wordOf(texts.words.fields, field));
  const { candidates } = reason;
  return run.refusals.missingColumns({ place, kind: wordOf(texts.words.tableKinds, kind), row, fields, candidates });
}

type MissingColumns = Extract<RefusalReason, { readonly code: "missingColumns" }>;

/** Why a run can't start, and what to do about it: a sentence, or a sentence and a list. */
export function refusalLines(reason: RefusalReason, language: Language): readonly string[] {
  const { texts } = language;
  const { refusals, platforms } = language.run;
  const kindOf = (kind: string): string => wordOf(texts.words.tableKinds, kind);
  switch (reason.code) {
    case "noTables":
      return [refusals.noTables(reason.places)];
    case "noTableOfKind":
      return [refusals.noTableOfKind(kindOf(reason.kind), reason.places)];
    case "missingColumns":
      return [missingColumnsText(reason, language)];
    case "doubts":
      return doubtsLines(reason.questions, language);
    case "mixedPlatforms":
      return [refusals.mixedPlatforms(reason.platforms.map((platform) => platforms[platform]))];
    case "ruleFaults":
      return [refusals.ruleFaults, ...reason.faults.map((fault) => faultText(fault, language))];
    case "unknownPlan":
    case "unknownSetting":
    case "settingFault":
    case "settingWithoutValue":
    case "noRules":
      return [scenarioText(reason, language)];
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
    default:
      return ledgerRefusalLines(reason, language);
  }
}
