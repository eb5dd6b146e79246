import { css } from 'lit';

/**
 * The colours, type and sizes that every part uses. Each `--_…` takes the page's `--timeline-…` when it is set.
 * `light-dark()` follows the host's used colour scheme, so a light article stays light on a dark system.
 * The manifest takes the notes here for each element that uses them, and what is said after the comma as default.
 *
 * @cssproperty --timeline-background - Behind everything; opaque, as contrast is reckoned from it.
 * @cssproperty --timeline-surface - Card, menus, a headline on top of others.
 * @cssproperty --timeline-text - Text.
 * @cssproperty --timeline-muted - Quieter text.
 * @cssproperty --timeline-line - Grid, rules, edges of buttons.
 * @cssproperty --timeline-axis - The axis and its ticks.
 * @cssproperty --timeline-accent - Links.
 * @cssproperty --timeline-focus - The ring around what has focus.
 * @cssproperty --timeline-lane-1 - Marks and title of the first lane.
 * @cssproperty --timeline-lane-2 - The same of the second.
 * @cssproperty --timeline-lane-3 - The third.
 * @cssproperty --timeline-lane-4 - The fourth.
 * @cssproperty --timeline-lane-5 - The fifth.
 * @cssproperty --timeline-lane-6 - The sixth.
 * @cssproperty --timeline-lane-7 - The seventh.
 * @cssproperty --timeline-lane-8 - The eighth; further lanes begin again at the first.
 * @cssproperty --timeline-font - Font family of everything but headings; headlines are measured in it.
 * @cssproperty --timeline-heading-font - Font family of headings, titles in card and story, quotes.
 */
export const tokens = css`
  :host {
    --_background: var(--timeline-background, light-dark(#fff, #15171c));
    --_surface: var(--timeline-surface, light-dark(#fff, #1d2026));
    --_text: var(--timeline-text, light-dark(#16181d, #f2f3f5));
    --_muted: var(--timeline-muted, light-dark(#4f5663, #b4bac6));
    --_line: var(--timeline-line, light-dark(#e3e5ea, #33363f));
    --_axis: var(--timeline-axis, light-dark(#2b2f36, #c9cdd5));
    --_accent: var(--timeline-accent, light-dark(#0f5cab, #74b4ff));
    --_focus: var(--timeline-focus, light-dark(#0b57d0, #9cc7ff));
    --_lane-0: var(--timeline-lane-1, light-dark(#b0461a, #ff9a66));
    --_lane-1: var(--timeline-lane-2, light-dark(#0f5cab, #74b4ff));
    --_lane-2: var(--timeline-lane-3, light-dark(#774091, #a38bfa));
    --_lane-3: var(--timeline-lane-4, light-dark(#3e7f4c, #85d494));
    --_lane-4: var(--timeline-lane-5, light-dark(#97254f, #fe77a0));
    --_lane-5: var(--timeline-lane-6, light-dark(#6f6006, #d1b62e));
    --_lane-6: var(--timeline-lane-7, light-dark(#106774, #4ec4e6));
    --_lane-7: var(--timeline-lane-8, light-dark(#434766, #b7afbf));
    --_font: var(--timeline-font, system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif);
    --_heading-font: var(--timeline-heading-font, 'Noto Serif', Georgia, 'Times New Roman', serif);
  }
`;
