/** Looks of the task pane, for its page and its tests. */
import '../base/tokens.css';
import '../base/base.css';
import './pane.css';
import './lists.css';
import './panels.css';
