import { css } from './css.ts';

/** Files on their way. */
export const files = css`
  .uploads {
    list-style: none;
    margin: 0 16px 8px;
    padding: 0;
    max-height: 150px;
    overflow: auto;
    flex: none;
  }
  .upload {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 48px;
    padding: 4px 0;
  }
  .upload canvas {
    width: 40px;
    height: 40px;
    object-fit: cover;
    border-radius: var(--chat-radius-control);
    flex: none;
  }
  .upload__what {
    flex: 1;
    min-width: 0;
  }
  .upload__name {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 13px;
  }
  .upload progress {
    width: 100%;
    height: 4px;
    accent-color: var(--chat-link);
  }
`;
