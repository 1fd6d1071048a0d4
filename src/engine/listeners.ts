// A list of listeners of one kind of event; a listener that throws stops neither the others nor the engine.

export interface Listeners<Event> {
  readonly add: (listener: (event: Event) => void) => () => void;
  readonly tell: (event: Event) => void;
}

export function openListeners<Event>(onFault: (fault: unknown) => void = () => undefined): Listeners<Event> {
  const all = new Set<(event: Event) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(event) {
      for (const listener of all) {
        try {
          listener(event);
        } catch (fault) {
          onFault(fault);
        }
      }
    },
  };
}
