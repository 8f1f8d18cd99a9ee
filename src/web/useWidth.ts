import { useEffect, useState } from "preact/hooks";

/** Told anew where the room changes by more than this, so that dragging a window asks for few pictures. */
const STEP = 40;

/** The room that a picture has, in pixels; undefined until it is known. */
export function useWidth(box: preact.RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      const room = Math.max(280, Math.min(1400, Math.floor(entry!.contentRect.width)));
      setWidth((held) => (held !== undefined && Math.abs(held - room) < STEP && room >= held ? held : room));
    });
    watcher.observe(box.current!);
    return () => watcher.disconnect();
  }, []);
  return width;
}
