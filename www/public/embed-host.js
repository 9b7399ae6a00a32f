/* Gives every <iframe data-vendor-tco> the height of what is in it. Belongs on the page that holds the frames. */
(() => {
  const isFrame = (/** @type {any} */ node) => node.matches?.('iframe[data-vendor-tco]') === true;
  // A greeting holds no secret, and a frame that is still empty has no origin to name.
  const greet = (/** @type {HTMLIFrameElement} */ frame) =>
    frame.contentWindow?.postMessage({ type: 'vendor-tco:hello' }, '*');

  addEventListener('message', ({ source, origin, data }) => {
    const height = data?.type === 'vendor-tco:size' ? data.height : null;
    if (typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
    for (const frame of [...document.querySelectorAll('iframe')].filter(isFrame)) {
      if (frame.contentWindow !== source || new URL(frame.src, location.href).origin !== origin)
        continue;
      const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
      const border = frame.offsetHeight - frame.clientHeight;
      const around = border + Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
      frame.style.height = `${height + (boxSizing === 'border-box' ? around : 0)}px`;
    }
  });
  // The event does not bubble, but it can be met on its way, also to frames that come later.
  document.addEventListener(
    'load',
    ({ target }) => isFrame(target) && greet(/** @type {any} */ (target)),
    true,
  );
  [...document.querySelectorAll('iframe')].filter(isFrame).forEach(greet);
})();
