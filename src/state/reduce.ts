import type { QuickTable } from '../model/quick-table.js';
import type { Viewport } from '../scale/viewport.js';
import type { Action } from './action.js';
import type { TimelineState } from './timeline-state.js';

const sameEvent = (event: number, from: QuickTable, to: QuickTable): number =>
  event < 0 ? -1 : to.indexOf(from.id(event));

const withViewport = (state: TimelineState, viewport: Viewport): TimelineState =>
  viewport === state.viewport ? state : { ...state, viewport };

/** The state after an action; the same object where nothing changed. Pure. */
export const reduce = (state: TimelineState, action: Action): TimelineState => {
  switch (action.type) {
    case 'data': {
      const { table, warp, viewport } = action;
      const selected = sameEvent(state.selected, state.table, table);
      return { ...state, table, warp, viewport, selected, focused: sameEvent(state.focused, state.table, table) };
    }
    case 'resize':
      return withViewport(state, state.viewport.resize(action.widthPx));
    case 'zoom':
      return withViewport(state, state.viewport.zoomBy(action.factor, action.anchorPx));
    case 'pan':
      return withViewport(state, state.viewport.panBy(action.px));
    case 'fit':
      return withViewport(state, state.viewport.fit());
    case 'show':
      return withViewport(state, state.viewport.fitTo(action.from, action.to));
    case 'select':
      return action.event === state.selected
        ? state
        : { ...state, selected: action.event, focused: action.event < 0 ? state.focused : action.event };
    case 'focus':
      return action.event === state.focused ? state : { ...state, focused: action.event };
    case 'view':
      return action.view === state.view ? state : { ...state, view: action.view };
    case 'filter':
      return action.filter === state.filter ? state : { ...state, filter: action.filter };
  }
};
