/** A frame of another host that plays or shows a medium, and how wide it is to its height. */
export interface MediaEmbed {
  readonly src: string;
  readonly ratio: number;
}

const FILM = 16 / 9;

/** `[hosts, where in path and query the film or sound is named, the frame's address]`. */
const PROVIDERS: readonly (readonly [RegExp, RegExp, (id: string) => string, number])[] = [
  [
    /^(www\.|m\.|music\.)?youtube(-nocookie)?\.com$/,
    /^\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)([\w-]{11})(?![\w-])/,
    (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    FILM,
  ],
  [/^youtu\.be$/, /^\/([\w-]{11})(?![\w-])/, (id) => `https://www.youtube-nocookie.com/embed/${id}`, FILM],
  [
    /^(www\.|player\.)?vimeo\.com$/,
    /^\/(?:video\/|channels\/[\w-]+\/)?(\d{5,12})(?!\d)/,
    (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
    FILM,
  ],
  [
    /^(www\.)?dailymotion\.com$/,
    /^\/(?:embed\/)?video\/(\w{5,20})(?!\w)/,
    (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
    FILM,
  ],
  [
    /^(open\.)?spotify\.com$/,
    /^\/(?:embed\/)?((?:track|album|episode|show|playlist)\/\w{15,30})(?!\w)/,
    (id) => `https://open.spotify.com/embed/${id}`,
    352 / 152,
  ],
  [
    /^(www\.)?soundcloud\.com$/,
    /^(\/[\w-]+\/[\w-]+)(?=$|[?#])/,
    (path) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${path}`)}`,
    FILM,
  ],
];

/**
 * The frame in which the address of a film or sound at a well-known host can be played; undefined for other addresses.
 * Only a name of it is taken from the address, so that nothing else of it reaches the frame.
 */
export function mediaEmbed(href: string): MediaEmbed | undefined {
  if (!URL.canParse(href)) return undefined;
  const { protocol, host, pathname, search } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  for (const [hosts, naming, frame, ratio] of PROVIDERS) {
    const id = hosts.test(host) && naming.exec(pathname + search)?.[1];
    if (id) return { src: frame(id), ratio };
  }
  return undefined;
}
