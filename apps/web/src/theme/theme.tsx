import { IconChevronDown } from '@tabler/icons-react';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Ten shades each; the shade used on white is the seventh and passes AA. */
const teal: MantineColorsTuple = [
  '#E3F1F0',
  '#C7E3E1',
  '#9CCFCB',
  '#74BFBA',
  '#4FAAA4',
  '#2F948E',
  '#187F79',
  '#0B6E69',
  '#095854',
  '#06413E',
];
const saffron: MantineColorsTuple = [
  '#FDF1E3',
  '#FAE0C2',
  '#F5C78F',
  '#F0AE5F',
  '#E59338',
  '#D67A1C',
  '#C66410',
  '#B45309',
  '#8F4107',
  '#6B3005',
];
const success: MantineColorsTuple = [
  '#E4F3E8',
  '#C8E6D1',
  '#9AD1AB',
  '#6FCB8B',
  '#49AE68',
  '#32984F',
  '#258A44',
  '#1B7F3B',
  '#15662F',
  '#0F4D23',
];
const warning: MantineColorsTuple = [
  '#FBF1DF',
  '#F5E0B8',
  '#EFCB85',
  '#E8B15A',
  '#D69430',
  '#BE7C15',
  '#AB6A06',
  '#9A5B00',
  '#7A4800',
  '#5A3500',
];
const danger: MantineColorsTuple = [
  '#FCEAE8',
  '#F8D0CC',
  '#F3AAA3',
  '#F58A7F',
  '#E0655A',
  '#CE4539',
  '#C2332A',
  '#B42318',
  '#901C13',
  '#6C150E',
];
/** Mantine paints its dark scheme with this one. */
const dark: MantineColorsTuple = [
  '#E6EEED',
  '#B9C7C7',
  '#A5B6B7',
  '#8A9C9E',
  '#6B7F82',
  '#2F4043',
  '#18252A',
  '#152124',
  '#101A1C',
  '#0A1213',
];
/** Greys with a drop of teal; the fifth draws the borders of fields and passes 3:1 on white. */
const gray: MantineColorsTuple = [
  '#F5F7F7',
  '#EDF1F0',
  '#DFE7E6',
  '#C9D5D4',
  '#7F9294',
  '#6F8285',
  '#5F7276',
  '#4C5F64',
  '#2F4146',
  '#17252A',
];

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Naskh Arabic', 'Geeza Pro', sans-serif";

/** Smallest size of anything that is touched. */
const TOUCH = '2.75rem';
const TOUCH_LARGE = '3.25rem';

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, saffron, success, warning, danger, gray, dark },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#17252A',
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: '8px',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'md' },
      vars: (_theme: unknown, props: { size?: string }) => ({
        root: { '--button-height': props.size === 'lg' ? TOUCH_LARGE : TOUCH, '--button-fz': '1rem' },
      }),
    },
    ActionIcon: {
      defaultProps: { size: TOUCH, variant: 'subtle' },
    },
    Input: {
      defaultProps: { size: 'md' },
      vars: () => ({ wrapper: { '--input-height': TOUCH, '--input-fz': '1rem' } }),
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] },
      vars: () => ({
        label: { '--input-label-size': '1rem' },
        description: { '--input-description-size': '0.875rem' },
        error: { '--input-error-size': '0.9375rem' },
      }),
    },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: { size: 'md', rightSection: <IconChevronDown size={18} aria-hidden /> } },
    Select: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: { defaultProps: { centered: true, radius: '8px', transitionProps: { duration: 120 } } },
  },
});

/** The light and subtle variants; Mantine sets them per scheme, so they are set again per scheme. */
const SOFT_BUTTONS = {
  '--mantine-color-teal-light': 'var(--tk-primary-soft)',
  '--mantine-color-teal-light-hover': 'var(--tk-neutral-soft)',
  '--mantine-color-teal-light-color': 'var(--tk-primary)',
};

/** Mantine's own names, pointed at the tokens of tokens.css. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--tk-paper)',
    '--mantine-color-text': 'var(--tk-ink)',
    '--mantine-color-dimmed': 'var(--tk-ink-soft)',
    '--mantine-color-placeholder': 'var(--tk-ink-soft)',
    '--mantine-color-default': 'var(--tk-surface)',
    '--mantine-color-default-border': 'var(--tk-line-strong)',
    '--mantine-color-error': 'var(--tk-danger)',
    '--mantine-color-anchor': 'var(--tk-primary)',
    '--mantine-line-height': 'var(--tk-line-height)',
    '--mantine-line-height-md': 'var(--tk-line-height)',
  },
  light: SOFT_BUTTONS,
  dark: SOFT_BUTTONS,
});
