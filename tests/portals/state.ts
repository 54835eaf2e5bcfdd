import type { Frame, Page } from 'playwright';

/** The portal's own model of its form and its search bar, as the framework holds it. For JSP pages: what would be posted. */
export function portalState(frame: Page | Frame): Promise<unknown> {
  return frame.evaluate('window.__portalState()');
}

/** Names of the portal's own buttons pressed on this page since it was loaded; the product must never press one. */
export function portalPresses(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate('window.__portalPresses');
}
