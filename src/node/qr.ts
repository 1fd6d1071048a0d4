// QR codes for terminals and pages. Upper case keeps an invitation in the denser alphanumeric mode.

import { renderSVG, renderUnicodeCompact } from 'uqr';

/** Half-block signs, dark on light as scanners want it, for a terminal whose letters are light; `inverse` for one whose letters are dark. */
export function qrForTerminal(text: string, inverse = false): string {
  return renderUnicodeCompact(text.toUpperCase(), { ecc: 'L', border: 2, invert: inverse });
}

/** An SVG image of its own. */
export function qrAsSvg(text: string): string {
  return renderSVG(text.toUpperCase(), { ecc: 'M', border: 4, pixelSize: 6 });
}
