/**
 * The page agent lives beside the page's own scripts and does not see what frameworks hang on elements. A bridge
 * among those scripts answers two requests about one control, by events on its outermost element.
 */
export const REQUEST = 'jiannuo:model';
export const ANSWER = 'jiannuo:model-answer';

/** `keep`: remember what the framework holds for the control. `restore`: give that back to the framework. */
export type ModelRequest = 'keep' | 'restore';

/**
 * `unreachable`: a framework keeps the control's state where nothing can reach it. `none`: no framework is known to
 * keep it, or there is no bridge.
 */
export type ModelAnswer = 'kept' | 'restored' | 'unreachable' | 'none';
