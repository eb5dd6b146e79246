/** Pictures and pages as text, for servers: no DOM. */
export type { Theme } from './painters/theme.js';
export { DARK_THEME, LIGHT_THEME } from './painters/themes.js';
export type { SceneOptions } from './scene/scene-of.js';
export { type ElementOptions, renderElement } from './static/render-element.js';
export {
  type InlineParts,
  type PageOptions,
  type PageScript,
  renderHTML,
} from './static/render-html.js';
export { type ListOptions, renderList } from './static/render-list.js';
export { type FrameOptions, type OEmbedOptions, renderFrame, renderOEmbed } from './static/render-oembed.js';
export { type RenderOptions, renderSVG } from './static/render-svg.js';
export { renderSocialPicture, SOCIAL_PICTURE, type SocialPictureOptions } from './static/social-picture.js';
export type { SharedPicture, StaticOptions } from './static/static-options.js';
export { renderSummary } from './static/timeline-words.js';
