import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the one accent. Shade 7 on white has a contrast of 7.3:1. */
const petrol: MantineColorsTuple = [
  '#eef6f7',
  '#d9e9eb',
  '#b3d3d7',
  '#86b8bf',
  '#5a9ca5',
  '#3a828d',
  '#27707b',
  '#1d5c66',
  '#174a53',
  '#0f363d',
];

/** A warm, quiet grey. Shade 6 is the lightest that still carries text (5.6:1 on white). */
const gray: MantineColorsTuple = [
  '#f7f7f4',
  '#efefeb',
  '#e3e3dd',
  '#d0d0c9',
  '#aeafa7',
  '#7d8079',
  '#60635d',
  '#4a4d48',
  '#333633',
  '#1e211f',
];

/** The theme of the whole portal; its variables are written to generated/variables.css by `npm run theme`. */
export const theme = createTheme({
  colors: { petrol, gray },
  primaryColor: 'petrol',
  primaryShade: 7,
  black: '#1e211f',
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '640' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
