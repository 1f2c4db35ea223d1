import { saveFile } from './save-file';

/** What is drawn, as a PNG file of twice its size on the screen. The library is loaded when it is wanted. */
export async function exportPicture(name: string, drawing: HTMLElement): Promise<void> {
  const { toBlob } = await import('html-to-image');
  const backgroundColor = getComputedStyle(document.body).backgroundColor;
  const picture = await toBlob(drawing, { pixelRatio: 2, backgroundColor, skipFonts: true });
  if (picture) saveFile(`${name}.png`, picture);
}
