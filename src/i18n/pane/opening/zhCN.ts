/** What the page says before the pane is there. */
export const openingZhCN = {
  broken: "面板没有加载完整。请关闭面板再打开；仍不行请联系安装它的管理员。",
  offline: "没有连上 Excel：Office.js 没有加载。请检查网络，关闭面板再打开。",
  opening: "正在打开…",
  silent: "Excel 还没有回应。请再等一会儿，或关闭面板再打开。",
  title: "客服绩效",
};
