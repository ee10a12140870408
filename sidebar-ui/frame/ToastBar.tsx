import { useEffect, useRef, useState } from 'preact/hooks';
import { KeyHint, Link } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { Toast } from '../session/page.ts';
import { frameTexts } from '../texts/frame.ts';
import { say } from '../texts/say.ts';

const seconds = 20;

/** What was saved, with undo. The clock stops while the pointer or the focus is inside. */
export function ToastBar({ toast, onEnd }: { toast: Toast; onEnd: () => void }) {
  const [left, setLeft] = useState(seconds);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!bar.current?.matches(':hover, :focus-within')) setLeft((count) => count - 1);
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left]);
  return (
    <div class="toast" role="status" ref={bar}>
      <Icon name={toast.icon} />
      <span class="words">{toast.text}</span>
      {toast.action && (
        <>
          <Link onClick={toast.action.run}>
            {toast.action.text} <span aria-hidden="true">{say(frameTexts.seconds, { n: left })}</span>
          </Link>
          <KeyHint>Z</KeyHint>
        </>
      )}
      <i class="line" aria-hidden="true" />
    </div>
  );
}
