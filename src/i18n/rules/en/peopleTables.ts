import type { peopleTablesZhCN } from "../zhCN/peopleTables";
import { column } from "../columnText";

export const peopleTablesEn: typeof peopleTablesZhCN = {
  CS_Events: {
    columns: {
      kind: column("Kind", "Points (before the grade) or money (yuan)"),
      month: column("Month", "Such as 2026-06"),
      note: column("Note", "Why"),
      person: column("Person", "As in the roster"),
      quantity: column("Quantity", "How many times"),
      unit: column("Each", "Points or yuan for each; negative takes away"),
    },
    note: "Points or money by hand, such as full attendance, lateness, bad reviews.",
    title: "Events",
  },
  CS_Overrides: {
    columns: {
      agent: column("Agent", "The account it goes to; blank: silent"),
      note: column("Note", "Why"),
      orderId: column("Order number", "As text"),
    },
    note: "Who gets an order by a manager's decision; survives recalculation.",
    title: "Overrides",
  },
  CS_Roster: {
    columns: {
      account: column("Account", "Chat account; several separated by commas"),
      attendance: column("Attendance", "As needed"),
      baseSalary: column("Base salary", "Yuan a full month"),
      capacity: column("Capacity", "Receptions a day"),
      group: column("Group", ""),
      hired: column("Hired", "First day, included"),
      left: column("Left", "Last day, included"),
      person: column("Person", "Name"),
      plan: column("Plan", "Blank: no commission"),
      position: column("Position", ""),
      scheme: column("Scheme", "Blank: not appraised"),
      target: column("Target", "Yuan a full month"),
    },
    note: "Who has which accounts, plan and scheme. When filled in, no other roster is read.",
    title: "Roster",
  },
  CS_Settings: {
    columns: {
      note: column("Note", ""),
      setting: column("Setting", "Leave as it is"),
      value: column("Value", "Blank: the default"),
    },
    note: "Choices that all figures depend on.",
    title: "Settings",
  },
};
