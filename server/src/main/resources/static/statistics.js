// Draws the deprivation chart. The table beside it says the same in figures, also where nothing is drawn.
"use strict";

(() => {
  const place = document.getElementById("deprivation-chart");
  if (!place || !window.echarts) {
    return;
  }
  const colours = { poor: "#b3422e", near_poor: "#c98a1b" };
  const bars = JSON.parse(place.dataset.bars);
  const chart = window.echarts.init(place, null, { renderer: "canvas", devicePixelRatio: 2 });
  const font = getComputedStyle(document.body).fontFamily;
  // A bar ends in its own figure, so that it can be read without hovering and on paper.
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, color: "#1b2430" },
    grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: "value",
      min: 0,
      max: 100,
      axisLabel: { formatter: "{value} %", fontSize: 12 },
      splitLine: { lineStyle: { color: "#e6eaed" } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: bars.map((bar) => bar.name),
      axisTick: { show: false },
      axisLabel: { fontSize: 12, width: 170, overflow: "break", color: "#1b2430" },
    },
    series: [
      {
        type: "bar",
        data: bars.map((bar) => ({ value: bar.rate, label: { formatter: () => bar.label } })),
        itemStyle: { color: colours[place.dataset.class] || "#0f5e63" },
        barCategoryGap: "35%",
        label: { show: true, position: "right", fontSize: 12, color: "#1b2430" },
      },
    ],
  });
  window.addEventListener("resize", () => chart.resize());
})();
