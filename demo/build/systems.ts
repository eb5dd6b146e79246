/** Where a timeline may go: the kind of system, what to take for it, and what to do with it there. */
export const SYSTEMS: readonly (readonly [name: string, out: string, words: string])[] = [
  [
    'Own templates, static site',
    'tag',
    'Put the two lines with link and script into the page’s head, the rest where the timeline is to stand.',
  ],
  ['WordPress, as administrator', 'frame', 'Add the block “Custom HTML”, paste the frame, look at “Preview”.'],
  [
    'WordPress, as author',
    'page',
    'Scripts and frames are taken out of what authors paste. Ask for the one file to be put on your host, then paste its address on a line of its own, or give it to the frame.',
  ],
  [
    'Drupal, TYPO3, Joomla',
    'frame',
    'Choose a text format that allows frames (“Full HTML”), press “Source”, paste the frame. The line with script may go into the theme, once for all pages.',
  ],
  [
    'Arc XP, Brightspot, Bloomreach, CUE, other newsroom systems',
    'frame',
    'Add a “Raw HTML” or “HTML embed” block and paste the frame into it.',
  ],
  ['Ghost', 'frame', 'Add an “HTML” card and paste the frame.'],
  [
    'Squarespace, Wix, Webflow',
    'frame',
    'Add an “Embed” or “Code” block and paste the frame. Where only an address is taken, give the address that stands in it.',
  ],
  [
    'AMP',
    'page',
    'Put the one file on your host over https and name it in <amp-iframe resizable sandbox="allow-scripts">, with the picture as its placeholder.',
  ],
  [
    'Medium, Substack, newsletters, e-mail',
    'picture',
    'Nothing that moves is taken there. Insert the PNG, paste the alternative text into its field, and link it to the page with the timeline.',
  ],
  ['Apple News, print', 'picture', 'Insert the PNG with its alternative text; print takes the SVG, which stays sharp.'],
  [
    'Notion, Confluence, SharePoint',
    'page',
    'Put the one file on your host, then use “Embed” (/embed, “iframe” macro, “Embed” web part) with its address.',
  ],
  ['Another program', 'data', 'Take the data in the format that it reads.'],
];
