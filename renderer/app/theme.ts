import {
  ActionIcon,
  Button,
  type CSSVariablesResolver,
  createTheme,
  NativeSelect,
  SegmentedControl,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

/** Deep teal: 7 is the accent by day, 3 by night. */
const TEAL = [
  '#e8f4f3',
  '#d0e8e7',
  '#9ad6d4',
  '#4fc1be',
  '#3aa5a2',
  '#2a8b89',
  '#1b7b7a',
  '#0f6e6e',
  '#0b5858',
  '#074343',
] as const;

/** Mantine in the matter of this house. Colours with a meaning live in theme.css. */
export const theme = createTheme({
  fontFamily: 'var(--wr-sans)',
  fontFamilyMonospace: 'var(--wr-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '4px', md: '4px', lg: '4px', xl: '4px' },
  defaultRadius: 'sm',
  colors: { teal: TEAL },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'var(--wr-ink)', size: 28 },
    }),
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', transitionDuration: 0, withItemsBorders: false },
    }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withinPortal: false } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--wr-paper)',
  '--mantine-color-text': 'var(--wr-ink)',
  '--mantine-color-dimmed': 'var(--wr-muted)',
  '--mantine-color-placeholder': 'var(--wr-muted)',
  '--mantine-color-default': 'var(--wr-raised)',
  '--mantine-color-default-hover': 'var(--wr-hover)',
  '--mantine-color-default-color': 'var(--wr-ink)',
  '--mantine-color-default-border': 'var(--wr-hairline)',
  '--mantine-color-anchor': 'var(--wr-accent)',
  '--mantine-color-teal-light': 'var(--wr-accent-wash)',
  '--mantine-color-teal-light-hover': 'var(--wr-accent-wash)',
  '--mantine-color-teal-light-color': 'var(--wr-accent)',
  '--mantine-color-error': 'var(--wr-down)',
  '--mantine-color-disabled': 'var(--wr-sunken)',
  '--mantine-color-disabled-color': 'var(--wr-muted)',
  '--mantine-color-disabled-border': 'var(--wr-hairline)',
};

/** Mantine's own variables point at the house's, so that one switch turns both. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
