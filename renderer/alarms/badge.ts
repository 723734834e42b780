const ICON = './icon.svg';
/** Pixels of a side: what browsers scale down from. */
const SIZE = 64;
/** What is down by day: tabs are not ours to theme, and white on it can be read. */
export const BADGE_COLOUR = '#ba390e';

/** `(2) Board · Watchroom`. @param title with or without a number in front */
export function numbered(title: string, count: number): string {
  const plain = title.replace(/^\(\d+\) /, '');
  return count > 0 ? `(${count}) ${plain}` : plain;
}

/** Keeps a number before the window's title, whoever names the window. @returns the way to stop */
export function keepTitle(count: number): () => void {
  const put = (): void => {
    const title = numbered(document.title, count);
    if (title !== document.title) document.title = title;
  };
  put();
  const observer = new MutationObserver(put);
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    observer.disconnect();
    document.title = numbered(document.title, 0);
  };
}

/** Draws a number over the window's icon; 0 shows the plain one. */
export async function drawIcon(count: number, current: () => boolean): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!link) return;
  if (count === 0) {
    setIcon(link, 'image/svg+xml', ICON);
    return;
  }
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE });
  const draw = canvas.getContext('2d');
  if (!draw) return;
  const icon = new Image(SIZE, SIZE);
  icon.src = ICON;
  await icon.decode();
  if (!current()) return;
  draw.drawImage(icon, 0, 0, SIZE, SIZE);
  draw.fillStyle = BADGE_COLOUR;
  draw.beginPath();
  draw.arc(SIZE - 22, 22, 22, 0, 2 * Math.PI);
  draw.fill();
  draw.fillStyle = '#ffffff';
  draw.font = 'bold 32px sans-serif';
  draw.textAlign = 'center';
  draw.textBaseline = 'middle';
  draw.fillText(count > 9 ? '9+' : String(count), SIZE - 22, 24);
  setIcon(link, 'image/png', canvas.toDataURL('image/png'));
}

function setIcon(link: HTMLLinkElement, type: string, href: string): void {
  link.type = type;
  link.href = href;
}
