import { create } from 'zustand';
import type { FigureReference } from '../../shared/document/index.ts';

/** A figure that was clicked, and where on the screen. */
export interface SelectedFigure {
  readonly figure: FigureReference;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface PreviewState {
  readonly selected: SelectedFigure | undefined;
  /** The table last looked at in each step. */
  readonly tableOf: Readonly<Record<string, string>>;
  /** Tables or texts, as last chosen in each step. */
  readonly tabOf: Readonly<Record<string, 'tables' | 'texts'>>;
  readonly isFitted: boolean;
  /** Place to which a link leads: shown and marked, even where the step does not feed it. */
  readonly wanted: string | undefined;
}

/** What the preview shows. */
export const usePreview = create<PreviewState>()(() => ({
  selected: undefined,
  tableOf: {},
  tabOf: {},
  isFitted: true,
  wanted: undefined,
}));

/** Says where a figure comes from, beside the element that shows it. */
export function selectFigure(figure: FigureReference, element: Element): void {
  const { left, top, bottom } = element.getBoundingClientRect();
  usePreview.setState({
    selected: { figure, text: element.textContent, left, top, bottom },
  });
}

/** Closes what says where a figure comes from. */
export function closeFigure(): void {
  usePreview.setState({ selected: undefined });
}

/** Shows a table or paragraph in the pane. */
export function showPlace(step: string, place: string): void {
  const [kind, ...rest] = place.split(':');
  const { tableOf, tabOf } = usePreview.getState();
  usePreview.setState({
    selected: undefined,
    wanted: place,
    ...(kind === 'table'
      ? {
          tabOf: { ...tabOf, [step]: 'tables' },
          tableOf: { ...tableOf, [step]: rest.join(':') },
        }
      : { tabOf: { ...tabOf, [step]: 'texts' } }),
  });
}

/** Takes back which table was chosen in a step. */
export function forgetTable(step: string): void {
  usePreview.setState(({ tableOf: { [step]: _, ...tableOf } }) => ({ tableOf }));
}
