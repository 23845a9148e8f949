import { type ThemeConfig, theme } from 'antd';

const BLUE = '#1550b5';
const LIGHT_BLUE = '#8fb8ff';

/** Small screens show more rows under smaller titles. */
const TITLES = {
  fontSizeHeading1: 26,
  fontSizeHeading2: 22,
  fontSizeHeading3: 18,
  fontSizeHeading4: 16,
};

/** Colours by day. */
export const LIGHT: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  // Styles come ready-made from antd.css: to make them while running takes a third of the start.
  zeroRuntime: true,
  // A published year is read through fields that are switched off.
  token: {
    ...TITLES,
    colorPrimary: BLUE,
    colorLink: BLUE,
    colorTextDisabled: 'rgb(0 0 0 / 62%)',
    colorTextDescription: 'rgb(0 0 0 / 62%)',
    orange7: '#8f4600',
    'orange-7': '#8f4600',
    borderRadius: 4,
  },
};

/**
 * Colours by night. White words need a dark blue under them, blue words on the dark ground a light one;
 * one blue for both has too little contrast somewhere.
 */
export const DARK: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  zeroRuntime: true,
  token: {
    ...TITLES,
    colorPrimary: '#2f6fe0',
    colorPrimaryHover: '#2a65cf',
    colorLink: LIGHT_BLUE,
    colorTextDisabled: 'rgb(255 255 255 / 62%)',
    colorTextDescription: 'rgb(255 255 255 / 62%)',
    borderRadius: 4,
  },
  components: {
    Spin: { colorPrimary: LIGHT_BLUE },
    Menu: { itemSelectedColor: LIGHT_BLUE, itemSelectedBg: '#16294a' },
    Tabs: {
      itemSelectedColor: LIGHT_BLUE,
      itemHoverColor: LIGHT_BLUE,
      itemActiveColor: LIGHT_BLUE,
    },
    Pagination: { itemActiveColor: LIGHT_BLUE, itemActiveColorHover: LIGHT_BLUE },
    Button: { defaultHoverColor: LIGHT_BLUE, defaultActiveColor: LIGHT_BLUE },
  },
};
