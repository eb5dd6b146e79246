import { executeServerCommand } from '@web/test-runner-commands';

/** Shows the page as another medium, or with features such as `forced-colors`; `{}` ends both. Chromium only. */
export const withMedia = ({
  media = '',
  features = {},
}: {
  readonly media?: 'print' | '';
  readonly features?: Readonly<Record<string, string>>;
}): Promise<unknown> =>
  executeServerCommand('media-features', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
