import { column } from "../columnText";

/** Tables of people and settings: what they, their columns and their notes say. */
export const peopleTablesZhCN = {
  CS_Events: {
    columns: {
      kind: column("类型", "加减分（评级前）或加减钱（元）"),
      month: column("月份", "如 2026-06"),
      note: column("说明", "事由"),
      person: column("人员", "与人员表一致"),
      quantity: column("数量", "次数"),
      unit: column("每次", "每次几分或几元，扣减写负数"),
    },
    note: "手工加减分、加减钱，如全勤奖、迟到、差评扣款。",
    title: "加减项",
  },
  CS_Overrides: {
    columns: {
      agent: column("客服", "归哪个账号；留空为静默"),
      note: column("说明", "事由"),
      orderId: column("订单编号", "文本格式"),
    },
    note: "人工指定订单归谁，每次重算都保留。",
    title: "归属调整",
  },
  CS_Roster: {
    columns: {
      account: column("账号", "客服账号；多个账号用顿号分开"),
      attendance: column("出勤", "按需填写"),
      baseSalary: column("底薪", "元，满月"),
      capacity: column("接待上限", "每天几人"),
      group: column("组", ""),
      hired: column("入职日期", "含当日"),
      left: column("离职日期", "含当日"),
      person: column("人员", "姓名"),
      plan: column("方案", "留空为无提成"),
      position: column("岗位", ""),
      scheme: column("考核表", "留空为不考核"),
      target: column("目标", "元，满月"),
    },
    note: "谁用哪些账号、拿哪个方案、按哪张考核表。填了本表，就不再读别处的人员表。",
    title: "人员",
  },
  CS_Settings: {
    columns: {
      note: column("说明", ""),
      setting: column("项目", "请勿改动"),
      value: column("设定", "留空为默认"),
    },
    note: "影响所有数字的口径。",
    title: "口径",
  },
};
