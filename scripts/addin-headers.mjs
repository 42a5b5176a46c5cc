/**
 * What a server says of each file of dist/addin. The sample configurations in `deploy/` say the same, and a test holds them
 * to it.
 */

/** Places where Excel on the web shows the pane in a frame (office-js issue 3342 lists them). */
const EXCEL_ON_THE_WEB = [
  'https://*.office.com',
  'https://*.officeapps.live.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  // OneDrive of a person.
  'https://onedrive.live.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  // A star stands for a name before the dot, never for none.
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
];

export const FRAME_ANCESTORS = `frame-ancestors 'self' ${EXCEL_ON_THE_WEB.join(' ')}`;

/** Scripts that carry a hash; everything else keeps its name from one version to the next. */
const HASHED = /\.[0-9a-f]{8}\.js$/;

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Icons, which Excel wants to keep, and pictures of the guide: a new version may bring others. */
const A_DAY = 'public, max-age=86400';

/** Excel on the web reads the descriptions of the functions from another origin, and the icons too. */
const READ_BY_EXCEL = /\.json$|^assets\//;

/** @param file path inside dist/addin, with `/` */
export function headersOf(file) {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': FRAME_ANCESTORS,
    'cache-control': HASHED.test(file) ? FOR_EVER : file.endsWith('.png') ? A_DAY : 'no-cache',
    ...(READ_BY_EXCEL.test(file) && { 'access-control-allow-origin': '*' }),
  };
}
