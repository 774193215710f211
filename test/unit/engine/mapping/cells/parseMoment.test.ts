import fc from "fast-check";
import { parseMoment } from "../../../../../src/engine/mapping/cells/parseMoment";
import { FAULTS } from "../../../../../src/engine/mapping/cells/parsed";
import {
  DATE_1904_OFFSET,
  EPOCH_SERIAL,
  moment,
  NO_MOMENT,
  serialOfMoment,
} from "../../../../../src/engine/units/moment";

function at(text: string): number {
  return Date.parse(`${text}Z`) / 1000 - Date.UTC(2000, 0, 1) / 1000;
}

describe("parseMoment()", () => {
  it.each([
    ["2026-05-16 09:41:07", "2026-05-16T09:41:07"],
    ["2026/05/16 09:41:07", "2026-05-16T09:41:07"],
    ["2026/5/16 9:41", "2026-05-16T09:41:00"],
    ["2026-05-16 09:41:07.000", "2026-05-16T09:41:07"],
    ["2026-05-16 09:41:07.500", "2026-05-16T09:41:08"],
    ["2026-05-16T09:41:07", "2026-05-16T09:41:07"],
    ["2026年05月16日 12:39:34", "2026-05-16T12:39:34"],
    ["2026年5月6日", "2026-05-06T00:00:00"],
    ["2026年5月6日 10时5分", "2026-05-06T10:05:00"],
    ["2026年5月6日10时05分30秒", "2026-05-06T10:05:30"],
    ["2026/5/6 下午 3:05:30", "2026-05-06T15:05:30"],
    ["2026/5/6 上午12:05", "2026-05-06T00:05:00"],
    ["2026/5/6 12:05 PM", "2026-05-06T12:05:00"],
    ["2026-05-06 03:06:30 am", "2026-05-06T03:06:30"],
    ["2026年5月6日12:39:34", "2026-05-06T12:39:34"],
    ["2026-05-16", "2026-05-16T00:00:00"],
    ["初次评价: 2026-06-05 22:53", "2026-06-05T22:53:00"],
    ["２０２６-05-16 09:41:07", "2026-05-16T09:41:07"],
    ["\t2026-05-16 09:41:07 ", "2026-05-16T09:41:07"],
    ['="2026-05-16 09:41:07"', "2026-05-16T09:41:07"],
    ["2024-02-29 00:00:00", "2024-02-29T00:00:00"],
    ["2068-01-19 03:14:07", "2068-01-19T03:14:07"],
    [46_158.403553240743, "2026-05-16T09:41:07"],
    [46_158, "2026-05-16T00:00:00"],
    ["46158.403553240743", "2026-05-16T09:41:07"],
    ["46158", "2026-05-16T00:00:00"],
    ["20260516", "2026-05-16T00:00:00"],
    [20_260_516, "2026-05-16T00:00:00"],
    ["20260516094107", "2026-05-16T09:41:07"],
    ["20260516 0941", "2026-05-16T09:41:00"],
    ["20260516 09:41:07", "2026-05-16T09:41:07"],
    ["2026-05-16T09:41:07+08:00", "2026-05-16T09:41:07"],
    ["2026-05-16T09:41:07.000+0800", "2026-05-16T09:41:07"],
    ["\u200b2026-05-16 09:41:07\u200b", "2026-05-16T09:41:07"],
  ])("reads %p as %p", (cell, expected) => {
    expect(parseMoment(cell)).toBe(at(expected));
  });

  it.each([
    [0, 0],
    [0.742291666666667, 64_134],
    ["17:48:54", 64_134],
    ["0:04", 240],
    ["23:59:59", 86_399],
  ])("tells that %p lacks its date", (cell, timeOfDay) => {
    expect(parseMoment(cell)).toEqual({ timeOfDay });
  });

  it.each(["", "-", "null", "#N/A"])("finds nothing in %p", (cell) => {
    expect(parseMoment(cell)).toBeUndefined();
  });

  it.each([
    ["2026-02-29 09:41:07", FAULTS.notADate],
    ["2026-13-01", FAULTS.notADate],
    ["2026-05-16 24:00:00", FAULTS.notADate],
    ["2026-05-16 09:60:00", FAULTS.notADate],
    ["5/16/26 9:41", FAULTS.notADate],
    ["2026-05-1612:30", FAULTS.notADate],
    ["昨天", FAULTS.notADate],
    ["2026/5/6 下午 13:05", FAULTS.notADate],
    ["25:00:00", FAULTS.notADate],
    [true, FAULTS.notADate],
    ["#VALUE!", FAULTS.cellError],
    ["0026-05-16 09:41:07", FAULTS.dateOutOfRange],
    ["1931-05-16 09:41:07", FAULTS.dateOutOfRange],
    ["2068-01-19 03:14:08", FAULTS.dateOutOfRange],
    [20_261_316, FAULTS.notADate],
    [12_260_516, FAULTS.dateOutOfRange],
    ["20260231", FAULTS.notADate],
    ["2026051609", FAULTS.notADate],
    ["06/01/2025", FAULTS.notADate],
    ["06-01-2025 09:05", FAULTS.notADate],
    ["2026-05-16T01:41:07Z", FAULTS.notADate],
    ["2026-05-16T01:41:07+00:00", FAULTS.notADate],
    ["46158%", FAULTS.notADate],
    ["86158", FAULTS.notADate],
    [1, FAULTS.dateOutOfRange],
    [-5, FAULTS.dateOutOfRange],
    [NaN, FAULTS.dateOutOfRange],
  ])("faults %p", (cell, fault) => {
    expect(parseMoment(cell)).toBe(fault);
  });

  const anyMoment = fc.integer({ min: NO_MOMENT + 1, max: 0x7fff_ffff }).map(moment);

  it("reads back every second from its serial, in both date systems", () => {
    fc.assert(
      fc.property(anyMoment, (value) => {
        const serial = serialOfMoment(value);
        expect(parseMoment(serial)).toBe(value);
        fc.pre(serial - DATE_1904_OFFSET >= 1);
        expect(parseMoment(serial - DATE_1904_OFFSET, EPOCH_SERIAL - DATE_1904_OFFSET)).toBe(value);
      }),
    );
  });

  it("reads back every second from its text", () => {
    fc.assert(
      fc.property(anyMoment, (value) => {
        const iso = new Date(Date.UTC(2000, 0, 1) + value * 1000).toISOString();
        const text = iso.slice(0, 19).replace("T", " ");
        expect(parseMoment(text)).toBe(value);
        expect(parseMoment(`${text}.000`)).toBe(value);
      }),
    );
  });
});
