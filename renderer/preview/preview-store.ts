import { create } from 'zustand';
import type { FigureReference } from '../../shared/document/index.ts';

/** A figure that was clicked, and where on the screen. */
export interface SelectedFigure {
  readonly figure: FigureReference;
  readonly text: string;
  readonly left: number;
  readonly top: number;
}

interface PreviewState {
  readonly selected: SelectedFigure | undefined;
  /** The table last looked at in each step. */
  readonly tableOf: Readonly<Record<string, string>>;
  readonly tab: 'tables' | 'texts';
  readonly isFitted: boolean;
  /** Place to which a link leads: shown and marked, even where the step does not feed it. */
  readonly wanted: string | undefined;
}

/** What the preview shows. */
export const usePreview = create<PreviewState>()(() => ({
  selected: undefined,
  tableOf: {},
  tab: 'tables',
  isFitted: true,
  wanted: undefined,
}));

/** Says where a figure comes from, beside the element that shows it. */
export function selectFigure(figure: FigureReference, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect();
  usePreview.setState({
    selected: { figure, text: element.textContent, left, top: bottom },
  });
}

/** Closes what says where a figure comes from. */
export function closeFigure(): void {
  usePreview.setState({ selected: undefined });
}

/** Shows a table or paragraph in the pane. */
export function showPlace(step: string, place: string): void {
  const [kind, ...rest] = place.split(':');
  const { tableOf } = usePreview.getState();
  usePreview.setState({
    selected: undefined,
    wanted: place,
    ...(kind === 'table'
      ? { tab: 'tables', tableOf: { ...tableOf, [step]: rest.join(':') } }
      : { tab: 'texts' }),
  });
}
