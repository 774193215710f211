import {
  AFTER_SALE,
  BALANCE,
  BY_AGENT,
  BY_BUYER,
  DEPOSIT,
  DIRECT,
  NO,
  PRE_SALE,
  TRANSFERRED_IN,
  TRANSFERRED_OUT,
  YES,
} from "../../records/records";

/** What the words of a column stand for; words are compared without blanks and case, full-width as half-width. */
export type Vocabulary = Readonly<Record<string, number>>;

const YES_NO: Vocabulary = {
  是: YES,
  有: YES,
  "1": YES,
  true: YES,
  yes: YES,
  y: YES,
  否: NO,
  无: NO,
  "0": NO,
  false: NO,
  no: NO,
  n: NO,
};

export const VOCABULARIES = {
  replied: { ...YES_NO, 已回复: YES, 回复: YES, 未回复: NO },
  robot: { ...YES_NO, 机器人: YES, 人工: NO },
  silent: { ...YES_NO, 静默: YES, 静默下单: YES, 静默订单: YES, 非静默: NO, 客服: NO, 客服订单: NO },
  receptionType: {
    直接: DIRECT,
    直接接待: DIRECT,
    直接接入: DIRECT,
    direct: DIRECT,
    转入: TRANSFERRED_IN,
    转入接待: TRANSFERRED_IN,
    转发接入: TRANSFERRED_IN,
    transferredin: TRANSFERRED_IN,
    转出: TRANSFERRED_OUT,
    转出接待: TRANSFERRED_OUT,
    transferredout: TRANSFERRED_OUT,
  },
  phase: {
    售前: PRE_SALE,
    售前咨询: PRE_SALE,
    售前接待: PRE_SALE,
    presale: PRE_SALE,
    "pre-sale": PRE_SALE,
    售后: AFTER_SALE,
    售后咨询: AFTER_SALE,
    售后接待: AFTER_SALE,
    aftersale: AFTER_SALE,
    "after-sale": AFTER_SALE,
  },
  startedBy: {
    买家: BY_BUYER,
    买家发起: BY_BUYER,
    客户发起: BY_BUYER,
    顾客发起: BY_BUYER,
    buyer: BY_BUYER,
    客服: BY_AGENT,
    客服发起: BY_AGENT,
    客服主动跟进: BY_AGENT,
    agent: BY_AGENT,
  },
  stage: { 定金: DEPOSIT, 订金: DEPOSIT, 阶段1: DEPOSIT, deposit: DEPOSIT, 尾款: BALANCE, 阶段2: BALANCE, balance: BALANCE },
  /** Ratings in words → stars. */
  rating: {
    非常满意: 5,
    很满意: 5,
    满意: 4,
    一般: 3,
    不满意: 2,
    很不满意: 1,
    非常不满意: 1,
    好评: 5,
    正面评价: 5,
    中评: 3,
    中性评价: 3,
    差评: 1,
    负面评价: 1,
  },
} as const satisfies Record<string, Vocabulary>;

export type VocabularyName = keyof typeof VOCABULARIES;
