package vn.rasoat.client.screen;

import android.annotation.SuppressLint;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Path;
import android.view.MotionEvent;
import android.view.View;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.client.R;

/**
 * A signature drawn with the finger, kept as strokes until it is done. Only the first finger draws:
 * a second one, a wet palm or a drop takes nothing away and adds nothing.
 */
@SuppressLint("ViewConstructor")
final class SignatureView extends View {
  private static final int PNG_WIDTH = 900;
  private static final int CAPTION_PX = 34;

  private final List<List<float[]>> strokes = new ArrayList<>();
  private final Paint ink = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final Paint line = new Paint();
  private final Runnable onChange;
  private final int linePx;

  SignatureView(Look look, Runnable onChange) {
    super(look.context());
    this.onChange = onChange;
    this.linePx = look.px(40);
    ink.setColor(look.colour(R.color.ink));
    ink.setStyle(Paint.Style.STROKE);
    ink.setStrokeCap(Paint.Cap.ROUND);
    ink.setStrokeJoin(Paint.Join.ROUND);
    ink.setStrokeWidth(look.px(3));
    line.setColor(look.colour(R.color.line));
    line.setStrokeWidth(look.px(1));
    setBackground(look.shape(R.color.paper, R.color.ink_soft));
    setContentDescription(look.context().getString(R.string.sign_here));
    setSaveEnabled(false);
  }

  boolean isBlank() {
    return strokes.isEmpty();
  }

  /** Takes the last stroke away. */
  void undo() {
    if (!strokes.isEmpty()) {
      strokes.remove(strokes.size() - 1);
      changed();
    }
  }

  void clear() {
    strokes.clear();
    changed();
  }

  private void changed() {
    invalidate();
    onChange.run();
  }

  @Override
  @SuppressLint("ClickableViewAccessibility")
  public boolean onTouchEvent(MotionEvent event) {
    switch (event.getActionMasked()) {
      case MotionEvent.ACTION_DOWN:
        getParent().requestDisallowInterceptTouchEvent(true);
        strokes.add(new ArrayList<>());
        add(event.getX(), event.getY());
        changed();
        return true;
      case MotionEvent.ACTION_MOVE:
      case MotionEvent.ACTION_UP:
        if (!strokes.isEmpty() && event.getPointerId(0) == 0) {
          for (int i = 0; i < event.getHistorySize(); i++) {
            add(event.getHistoricalX(0, i), event.getHistoricalY(0, i));
          }
          add(event.getX(0), event.getY(0));
          changed();
        }
        return true;
      case MotionEvent.ACTION_CANCEL:
        undo();
        return true;
      default:
        return true;
    }
  }

  private void add(float x, float y) {
    strokes.get(strokes.size() - 1).add(new float[] {x, y});
  }

  @Override
  protected void onDraw(Canvas canvas) {
    super.onDraw(canvas);
    float y = getHeight() - (float) linePx;
    canvas.drawLine(linePx, y, getWidth() - (float) linePx, y, line);
    draw(canvas, ink);
  }

  private void draw(Canvas canvas, Paint paint) {
    for (List<float[]> stroke : strokes) {
      float[] first = stroke.get(0);
      if (stroke.size() == 1) {
        canvas.drawPoint(first[0], first[1], paint);
        continue;
      }
      Path path = new Path();
      path.moveTo(first[0], first[1]);
      for (float[] point : stroke) {
        path.lineTo(point[0], point[1]);
      }
      canvas.drawPath(path, paint);
    }
  }

  /** Black on white, with whose it is in words below. */
  byte[] png(String caption) {
    float scale = PNG_WIDTH / (float) Math.max(1, getWidth());
    int height = Math.round(getHeight() * scale);
    Bitmap bitmap =
        Bitmap.createBitmap(PNG_WIDTH, height + 2 * CAPTION_PX, Bitmap.Config.ARGB_8888);
    Canvas canvas = new Canvas(bitmap);
    canvas.drawColor(Color.WHITE);
    Paint words = new Paint(Paint.ANTI_ALIAS_FLAG);
    words.setTextSize(CAPTION_PX);
    words.setColor(Color.BLACK);
    canvas.drawText(caption, CAPTION_PX, height + CAPTION_PX * 1.2f, words);
    canvas.scale(scale, scale);
    Paint black = new Paint(ink);
    black.setColor(Color.BLACK);
    draw(canvas, black);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    bitmap.compress(Bitmap.CompressFormat.PNG, 100, png);
    bitmap.recycle();
    return png.toByteArray();
  }
}
