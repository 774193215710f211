import type { InputArea, SheetSpec } from "../../spec/sheetSpec";
import { BLANK_SHEET, printSetup, sheetName } from "../sheetFrame";
import type { PaidPerson, PayFrame } from "../statement/payFrame";
import { appraisalForm, type AppraisalForm } from "./appraisalForm";
import { appraisalKey } from "./appraisalKey";
import { FORM_WIDTHS } from "./formLayout";

/** Where the cells that people fill in are on a sheet is kept in a setting, which holds so much: room is left for the rest. */
const MOST_INPUT_BYTES = 36_000;

/** Forms below one another. */
interface Joint {
  readonly forms: readonly AppraisalForm[];
  /** Rows at which they begin. */
  readonly tops: readonly number[];
  readonly rows: number;
  /** Of their inputs. */
  readonly bytes: number;
}

const NONE: Joint = { forms: [], tops: [], rows: 0, bytes: 0 };

/** Bytes of a text in UTF-8 at most. */
function bytesOf(inputs: readonly InputArea[]): number {
  const text = JSON.stringify(inputs);
  return text.length + 2 * text.replace(/[\u0000-\u007f]/gu, "").length;
}

function joined(people: readonly PaidPerson[], frame: PayFrame): readonly Joint[] {
  const joints: Joint[] = [];
  for (const pay of people) {
    const last = joints.at(-1) ?? NONE;
    const form = ownForm(pay, frame, last.rows);
    if (form === null) continue;
    const bytes = bytesOf(form.inputs);
    if (last.forms.length > 0 && last.bytes + bytes > MOST_INPUT_BYTES) {
      const first = ownForm(pay, frame, 0);
      if (first !== null) joints.push(added(NONE, first, bytes));
    } else {
      joints.splice(-1, 1, added(last, form, bytes));
    }
  }
  return joints;
}

function added(joint: Joint, form: AppraisalForm, bytes: number): Joint {
  return {
    forms: [...joint.forms, form],
    tops: [...joint.tops, joint.rows],
    rows: joint.rows + form.rows,
    bytes: joint.bytes + bytes,
  };
}

/** The form with inputs that are known by the person's own sheet: they carry over when the layout changes. */
function ownForm(pay: PaidPerson, frame: PayFrame, top: number): AppraisalForm | null {
  const form = appraisalForm(pay, frame, top);
  return form === null ? null : { ...form, inputs: form.inputs.map((input) => ({ ...input, of: appraisalKey(pay) })) };
}

/** 考核表 of everybody on one sheet, a page each; on several where the forms have more input cells than one can have. */
export function jointSheets(people: readonly PaidPerson[], frame: PayFrame): readonly SheetSpec[] {
  const { appraisal: words } = frame.words;
  return joined(people, frame).map(({ forms, tops, rows }, i): SheetSpec => {
    const name = i === 0 ? words.together : `${words.together} ${i + 1}`;
    return {
      ...BLANK_SHEET,
      key: i === 0 ? "appraisal" : `appraisal/${i + 1}`,
      name: sheetName(frame.frame, name),
      tab: forms.some(({ warned }) => warned) ? "warn" : "main",
      widths: FORM_WIDTHS,
      heights: forms.flatMap(({ heights }) => heights),
      bands: forms.flatMap(({ bands }) => bands),
      merges: forms.flatMap(({ merges }) => merges),
      validations: forms.flatMap(({ validations }) => validations),
      inputs: forms.flatMap(({ inputs }) => inputs),
      freeze: { rows: 0, columns: 0 },
      print: printSetup(frame.frame, name, {
        orientation: "portrait",
        area: { row: 0, column: 0, rows, columns: FORM_WIDTHS.length },
        breaksBefore: tops.slice(1),
      }),
    };
  });
}
