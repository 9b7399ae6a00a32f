/** The place of the pictures under the form. */

import { laterPlace } from './later-place.js';

export function whyPlace() {
  return laterPlace(async () => {
    const { whyView, styles } = await import('./why.js');
    return { make: whyView, styles };
  });
}
