/** The colours of the charts on a light and on a dark ground. */
export interface ChartColors {
  readonly text: string;
  readonly line: string;
  readonly ground: string;
  readonly series: readonly string[];
}

const LIGHT: ChartColors = {
  text: '#3a3f47',
  line: '#d9dce1',
  ground: '#ffffff',
  series: ['#1550b5', '#c2410c', '#0f766e', '#a21caf', '#8a6d00', '#475569', '#be123c', '#4d7c0f'],
};

const DARK: ChartColors = {
  text: '#d5d9df',
  line: '#454a52',
  ground: '#141414',
  series: ['#6ea3ff', '#ff9d66', '#4fd1c0', '#e39af0', '#e0c14d', '#a9b4c4', '#ff8ba7', '#a6d45c'],
};

/** On paper everything is light. */
export function chartColors(isDark: boolean): ChartColors {
  return isDark ? DARK : LIGHT;
}
