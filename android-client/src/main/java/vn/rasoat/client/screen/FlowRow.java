package vn.rasoat.client.screen;

import android.content.Context;
import android.view.View;
import android.view.ViewGroup;

/** Views side by side that go on in the next line where the width ends. */
final class FlowRow extends ViewGroup {
  private final int gap;

  FlowRow(Context context, int gapPx) {
    super(context);
    this.gap = gapPx;
  }

  @Override
  protected void onMeasure(int widthSpec, int heightSpec) {
    int widest = MeasureSpec.getSize(widthSpec);
    int room = MeasureSpec.makeMeasureSpec(widest, MeasureSpec.AT_MOST);
    int any = MeasureSpec.makeMeasureSpec(0, MeasureSpec.UNSPECIFIED);
    for (int i = 0; i < getChildCount(); i++) {
      getChildAt(i).measure(room, any);
    }
    setMeasuredDimension(widest, resolveSize(flow(widest, false), heightSpec));
  }

  @Override
  protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
    flow(right - left, true);
  }

  /** The height that the children take; places them if asked to. */
  private int flow(int width, boolean place) {
    int x = 0;
    int y = 0;
    int line = 0;
    for (int i = 0; i < getChildCount(); i++) {
      View child = getChildAt(i);
      if (child.getVisibility() == GONE) {
        continue;
      }
      if (x > 0 && x + child.getMeasuredWidth() > width) {
        x = 0;
        y += line + gap;
        line = 0;
      }
      if (place) {
        child.layout(x, y, x + child.getMeasuredWidth(), y + child.getMeasuredHeight());
      }
      x += child.getMeasuredWidth() + gap;
      line = Math.max(line, child.getMeasuredHeight());
    }
    return y + line;
  }
}
