package org.spotter.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeleton;

/// What a file tells of its model, gathered by the adapter that knows the family, and what it
/// leaves to be asked.
public final class Draft {
  private final OnnxFile file;
  private final Adapter adapter;
  private final Slot image;
  private final FileNotes notes;
  private final List<String> evidence = new ArrayList<>();
  private List<String> categories = List.of();
  private int classes;
  private List<String> joints = List.of();
  private int jointCount;
  private @Nullable ColourNumbers numbers;
  private InputSpec.Channels channels = InputSpec.Channels.RGB;
  private InputSpec.Resize resize = InputSpec.Resize.STRETCH;
  private int pad = GREY;
  private int usualSide = 640;
  private int multiple;
  private InputSpec.Filter filter = InputSpec.Filter.BILINEAR;
  private @Nullable CropSpec crop;
  private OutputSpec output;

  private static final int GREY = 114;

  private Draft(OnnxFile file, Adapter adapter, Slot image) {
    this.file = file;
    this.adapter = adapter;
    this.image = image;
    this.notes = FileNotes.of(file.metadata());
    this.output = new OutputSpec(adapter.name(), OutputSpec.USUAL_NMS, OutputSpec.USUAL_STRIDES);
  }

  /// A draft for a file that takes one picture and nothing else; empty for others.
  static Optional<Draft> of(OnnxFile file, Adapter adapter) {
    List<Slot> inputs = file.signature().inputs();
    return inputs.size() == 1 && picture(inputs.getFirst())
        ? Optional.of(new Draft(file, adapter, inputs.getFirst()))
        : Optional.empty();
  }

  /// A draft for a file that takes one picture, also without a dimension of one picture in front of
  /// it, and perhaps the size of the picture along with it; empty for others.
  static Optional<Draft> any(OnnxFile file, Adapter adapter) {
    List<Slot> inputs = file.signature().inputs();
    boolean alone =
        inputs.size() == 1 || (inputs.size() == 2 && inputs.stream().anyMatch(Slot::sizes));
    return alone
        ? inputs.stream()
            .filter(s -> picture(s) || bare(s))
            .findFirst()
            .map(s -> new Draft(file, adapter, s))
        : Optional.empty();
  }

  private static boolean bare(Slot slot) {
    return slot.shape().size() == 3 && slot.shape().getFirst() == 3;
  }

  private static boolean picture(Slot slot) {
    return slot.shape().size() == 4
        && Math.abs(slot.shape().getFirst()) == 1
        && (slot.shape().get(1) == 3 || slot.shape().get(3) == 3);
  }

  OnnxFile file() {
    return file;
  }

  Slot image() {
    return image;
  }

  FileNotes notes() {
    return notes;
  }

  /// The classes that the file names.
  List<String> names() {
    return notes.names();
  }

  int outputs() {
    return file.signature().outputs().size();
  }

  Slot output(int i) {
    return file.signature().outputs().get(i);
  }

  boolean gives(int i, long... shape) {
    return i < outputs()
        && output(i).takes(shape)
        && output(i).shape().stream().skip(1).allMatch(d -> d > 0);
  }

  boolean takesType(String type) {
    return image.type().equals(type);
  }

  /// Whether the first output comes straight out of such a layer.
  boolean endsIn(String operator) {
    return endsIn(output(0).name(), operator);
  }

  boolean endsIn(String name, String operator) {
    return operator.equals(file.lastLayers().get(name));
  }

  /// Whether the file says that it is for such a task.
  boolean says(String task) {
    return notes.task().equals(task);
  }

  /// Whether the maker's description has this word.
  boolean describes(String word) {
    return file.metadata().getOrDefault("description", "").contains(word);
  }

  /// Whether it wants to be told the picture's size.
  boolean takesSizes() {
    return file.signature().inputs().size() > 1;
  }

  /// The cells of grids of strides 8, 16 and 32.
  long cells(int side) {
    usualSide = side;
    InputSpec input = inputSpec(ColourNumbers.RAW, Answers.NONE);
    return OutputSpec.USUAL_STRIDES.stream().mapToLong(s -> Grid.cells(input, s)).sum();
  }

  /// The numbers a column of a table `[1, numbers, cells]`, 0 when the output is none.
  int columnsOfCells(int i) {
    List<Long> shape = output(i).shape();
    boolean table = shape.size() == 3 && shape.get(1) > 0 && shape.get(2) == cells(640);
    return table ? shape.get(1).intValue() : 0;
  }

  /// The numbers a row of a table `[1, cells, numbers]`, 0 when the only output is none.
  int rowsOfCells(int i) {
    List<Long> shape = output(i).shape();
    boolean table =
        outputs() == 1 && shape.size() == 3 && shape.get(2) > 0 && shape.get(1) == cells(416);
    return table ? shape.get(2).intValue() : 0;
  }

  /// The numbers a row of a table `[1, n, numbers]` with a few hundred rows, 0 when it is none.
  int finishedRows(int i) {
    List<Long> shape = output(i).shape();
    boolean table =
        shape.size() == 3
            && shape.get(1) >= 10
            && shape.get(1) <= 1000
            && shape.get(2) > 0
            && shape.get(1) > shape.get(2);
    return table ? shape.get(2).intValue() : 0;
  }

  /// As Ultralytics trains: 0 to 1, RGB, letterbox in the middle on grey.
  Draft ultralytics() {
    return input(ColourNumbers.UNIT, InputSpec.Channels.RGB)
        .resize(InputSpec.Resize.LETTERBOX_CENTRE, GREY)
        .sides(640, 0)
        .output(output.withNms(0.7));
  }

  Draft evidence(String sentence) {
    evidence.add(sentence);
    return this;
  }

  Draft person(Skeleton skeleton) {
    joints = skeleton.joints();
    jointCount = joints.size();
    return categories(List.of("person"));
  }

  Draft joints(int count) {
    jointCount = count;
    joints = KnownNames.joints(count);
    return this;
  }

  Draft categories(List<String> names) {
    categories = names;
    classes = names.size();
    return this;
  }

  /// So many classes, whose names the file may tell, or their number.
  Draft classes(int count) {
    classes = count;
    if (names().size() == count && count > 0) {
      categories = names();
      return this;
    }
    categories = KnownNames.classes(count);
    return categories.isEmpty()
        ? this
        : evidence(
            count + " classes without names are taken for those of " + KnownNames.source(count));
  }

  /// @param newNumbers null when they must be asked for
  Draft input(@Nullable ColourNumbers newNumbers, InputSpec.Channels newChannels) {
    numbers = newNumbers;
    channels = newChannels;
    return this;
  }

  Draft resize(InputSpec.Resize newResize, int newPad) {
    resize = newResize;
    pad = newPad;
    return this;
  }

  /// The side that the family usually has, and in which steps others are possible, 0 for none.
  Draft sides(int side, int newMultiple) {
    usualSide = side;
    multiple = dynamic() ? newMultiple : 0;
    return this;
  }

  Draft averaged() {
    filter = InputSpec.Filter.AREA;
    return this;
  }

  Draft crop(CropSpec.Shape shape, double scale) {
    crop = new CropSpec(shape, scale);
    return this;
  }

  Draft activation(OutputSpec.@Nullable Activation activation) {
    output = activation == null ? output : output.withActivation(activation);
    return this;
  }

  Draft output(OutputSpec newOutput) {
    output = newOutput.withAdapter(adapter.name());
    return this;
  }

  OutputSpec output() {
    return output;
  }

  private boolean dynamic() {
    return rows() < 0 || columns() < 0;
  }

  private InputSpec.Layout layout() {
    return bare(image)
        ? InputSpec.Layout.CHW
        : image.shape().get(1) == 3 ? InputSpec.Layout.NCHW : InputSpec.Layout.NHWC;
  }

  private long rows() {
    return image.shape().get(layout() == InputSpec.Layout.NCHW ? 2 : 1);
  }

  private long columns() {
    return image.shape().get(layout() == InputSpec.Layout.NCHW ? 3 : 2);
  }

  private InputSpec inputSpec(ColourNumbers colours, Answers answers) {
    boolean told = notes.height() > 0;
    int[] asked = answers.size();
    int height = side(rows(), asked[1], told ? notes.height() : usualSide);
    int width = side(columns(), asked[0], told ? notes.width() : usualSide);
    InputSpec.Channels order = answers.channels(channels);
    boolean reversed = order == InputSpec.Channels.BGR;
    return new InputSpec(
        image.name(),
        type(),
        layout(),
        width,
        height,
        order,
        reversed ? colours.mean().reversed() : colours.mean(),
        reversed ? colours.std().reversed() : colours.std(),
        answers.resize(resize),
        pad,
        multiple,
        filter);
  }

  private static int side(long fixed, int asked, int usual) {
    return fixed > 0 ? (int) fixed : asked > 0 ? asked : usual;
  }

  private InputSpec.Type type() {
    try {
      return InputSpec.Type.valueOf(image.type().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new org.spotter.task.Problem(
          "The model takes numbers of the type "
              + image.type()
              + ", which Spotter cannot give; export it with float32, float16, uint8, int32 or"
              + " int64.",
          e);
    }
  }

  /// What goes in, as far as the file tells it.
  InputSpec usualInput() {
    return inputSpec(ColourNumbers.UNIT, Answers.NONE);
  }

  /// What is known and what is to be asked.
  Recognised recognised(Answers answers) {
    List<Question> open = new ArrayList<>();
    List<String> names = answers.names(Question.CATEGORIES, classes, categories, open);
    List<String> points = answers.names(Question.JOINTS, jointCount, joints, open);
    boolean bytes = type() == InputSpec.Type.UINT8;
    ColourNumbers colours = answers.colours(bytes ? ColourNumbers.RAW : numbers, open);
    InputSpec input = inputSpec(colours, answers);
    return new Recognised(
        adapter.name(),
        adapter.task(),
        input,
        output,
        names.isEmpty() ? Collections.nCopies(classes, "?") : names,
        points.isEmpty() ? Collections.nCopies(jointCount, "?") : points,
        crop,
        evidence,
        open);
  }
}
