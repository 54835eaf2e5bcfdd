/**
 * The page agent lives beside the page's own scripts and does not see what frameworks hang on elements. A bridge
 * among those scripts answers three requests about one control, by events on its outermost element.
 */
export const REQUEST = 'jiannuo:model';
export const ANSWER = 'jiannuo:model-answer';

/**
 * `keep`: remember what the framework holds for the control. `compare`: is it still that? `restore`: give it back to
 * the framework.
 */
export type ModelRequest = 'keep' | 'compare' | 'restore';

/**
 * `unreachable`: a framework keeps the control's state where nothing can reach it. `none`: no framework is known to
 * keep it, or there is no bridge.
 */
export type ModelAnswer = 'kept' | 'same' | 'changed' | 'restored' | 'unreachable' | 'none';
