/**
 * The files that were pasted or dropped; `pick` after a click; null where there is nothing to take yet, or the event
 * is the browser's own matter.
 */
export function filesIn(event: Event): File[] | 'pick' | null {
  const { clipboardData, dataTransfer } = event as ClipboardEvent & DragEvent;
  const data = clipboardData ?? dataTransfer;
  if (data && !data.types.includes('Files')) return null;
  event.preventDefault();
  return event.type === 'dragover' ? null : data ? [...data.files] : 'pick';
}
