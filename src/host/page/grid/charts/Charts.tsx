import { PX } from "../axis";
import type { Part } from "../layout";
import type { Chart } from "../../../model/chart";
import type { Worksheet } from "../../../model/worksheet";
import { ChartPicture } from "./ChartPicture";

/** The charts that lie on a part of a sheet, as pictures. */
export function Charts({ sheet, part }: { readonly sheet: Worksheet; readonly part: Part }) {
  return sheet.chartList
    .filter((chart) => isSeen(chart, part))
    .map((chart) => (
      <div
        key={chart.id}
        aria-hidden="true"
        className="chart"
        style={{
          left: chart.left * PX,
          top: chart.top * PX,
          width: chart.width * PX,
          height: chart.height * PX,
        }}
      >
        <ChartPicture chart={chart} width={chart.width * PX} height={chart.height * PX} />
      </div>
    ));
}

function isSeen({ left, top, width, height }: Chart, { originX, originY, width: across, height: down }: Part): boolean {
  return (
    left * PX < originX + across &&
    (left + width) * PX > originX &&
    top * PX < originY + down &&
    (top + height) * PX > originY
  );
}
