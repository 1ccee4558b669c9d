package org.spotter.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// An open model in ONNX Runtime. Safe to run from many threads at once; with one thread a run uses
/// the calling thread alone, which with one caller a core is faster than many threads for one
/// picture.
final class Session implements AutoCloseable {
  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String provider;
  private final String sentence;
  private final Signature signature;

  private Session(String name, Path file, Opened opened) {
    this.name = name;
    this.environment = environment();
    this.session = opened.session;
    this.provider = opened.provider;
    this.sentence = opened.sentence;
    this.signature = told(OnnxFile.read(file).signature());
  }

  private Session(String name, Signature file, Opened opened) {
    this.name = name;
    this.environment = environment();
    this.session = opened.session;
    this.provider = opened.provider;
    this.sentence = opened.sentence;
    this.signature = told(file);
  }

  private record Opened(OrtSession session, String provider, String sentence) {}

  /// Verifies the file and opens it.
  ///
  /// @throws Problem when the file is not what its card says, cannot be opened, or CUDA was
  ///   demanded and is not there
  ///
  /// @param threads how many work on one run
  static Session open(ModelCard card, Provider provider, int threads) {
    ModelCards.verify(card);
    return new Session(card.name(), card.file(), new Opening(card.file(), threads).open(provider));
  }

  /// Opens a file that nobody has described yet and whose external data were looked at.
  ///
  /// @throws Problem when it cannot be opened
  static Session open(Path file, Provider provider, int threads) {
    return new Session(String.valueOf(file), file, new Opening(file, threads).open(provider));
  }

  /// Opens a changed copy of a model, on the processor.
  ///
  /// @param model the copy's bytes, with its weights
  /// @param profile where to note the time of each layer as the file has them, without putting
  ///   layers together; null to compute as usual
  /// @throws Problem when it cannot be opened
  static Session ofCopy(String name, byte[] model, @Nullable Path profile) {
    Signature file = new OnnxParser().parse(ByteBuffer.wrap(model)).signature();
    try (OrtSession.SessionOptions options = options(1)) {
      if (profile != null) {
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
        options.enableProfiling(profile.toString());
      }
      OrtSession opened = environment().createSession(model, options);
      return new Session(name, file, new Opened(opened, "cpu", "Computed on the CPU."));
    } catch (OrtException e) {
      throw new Problem(
          "The changed copy of " + name + " cannot be opened: " + firstLine(e) + ".", e);
    }
  }

  /// Ends the noting of times.
  ///
  /// @return the file with what was noted
  Path endProfiling() {
    try {
      return Path.of(session.endProfiling());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// A tensor of zeros.
  OnnxTensor zeros(Slot slot, long[] shape) {
    ZeroTensor.Kind kind = ZeroTensor.kind(slot);
    try {
      return OnnxTensor.createTensor(
          environment, ZeroTensor.memory(kind, shape), shape, kind.type());
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// `cpu` or `cuda`.
  String provider() {
    return provider;
  }

  /// Which provider is used and why.
  String sentence() {
    return sentence;
  }

  Signature signature() {
    return signature;
  }

  private Signature told(Signature file) {
    try {
      return new Signature(
          slots(file.inputs(), session.getInputInfo()),
          slots(file.outputs(), session.getOutputInfo()));
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// In the order of the file, which the runtime does not keep.
  private static List<Slot> slots(List<Slot> file, Map<String, NodeInfo> infos) {
    return file.stream()
        .filter(s -> infos.containsKey(s.name()))
        .map(s -> slot(s.name(), Objects.requireNonNull(infos.get(s.name()))))
        .toList();
  }

  private static Slot slot(String name, NodeInfo info) {
    return info.getInfo() instanceof TensorInfo tensor
        ? new Slot(name, typeName(tensor), Arrays.stream(tensor.getShape()).boxed().toList())
        : new Slot(name, "no tensor", List.of());
  }

  private static String typeName(TensorInfo tensor) {
    return switch (tensor.type) {
      case FLOAT -> "float32";
      case BOOL -> "bool";
      case DOUBLE -> "float64";
      default -> tensor.type.name().toLowerCase(Locale.ROOT);
    };
  }

  /// A tensor over this memory, which the caller closes and may fill again between runs.
  OnnxTensor tensor(InputBuffer buffer, long[] shape) {
    try {
      ByteBuffer bytes = buffer.bytes();
      return switch (buffer.type()) {
        case FLOAT32 -> OnnxTensor.createTensor(environment, bytes.asFloatBuffer(), shape);
        case FLOAT16 ->
            OnnxTensor.createTensor(
                environment, bytes.asShortBuffer(), shape, OnnxJavaType.FLOAT16);
        case UINT8 -> OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8);
        case INT32 -> OnnxTensor.createTensor(environment, bytes.asIntBuffer(), shape);
        case INT64 -> OnnxTensor.createTensor(environment, bytes.asLongBuffer(), shape);
      };
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// The size of a picture, width before height.
  OnnxTensor sizes(int width, int height) {
    try {
      return OnnxTensor.createTensor(environment, new long[][] {{width, height}});
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// A tensor over floats.
  OnnxTensor tensor(FloatBuffer values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, values, shape);
  }

  /// A tensor over a copy of floats.
  OnnxTensor tensorOf(FloatBuffer values, long[] shape) {
    try {
      return tensor(values, shape);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// Memory for the outputs of one caller.
  OutputBuffers buffers() {
    try {
      return new OutputBuffers(signature, this);
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /// Runs the model; the outputs lie in the buffers, or are copies.
  ///
  /// @throws ModelFailure when the model itself fails
  Outputs run(Map<String, OnnxTensor> inputs, OutputBuffers buffers) {
    try (OrtSession.Result result = session.run(inputs, buffers.others(), buffers.pinned())) {
      List<Outputs.Tensor> tensors = new ArrayList<>();
      for (Slot slot : signature.outputs()) {
        if (result.get(slot.name()).orElse(null) instanceof OnnxTensor tensor) {
          tensors.add(
              new Outputs.Tensor(
                  slot.name(), OutputBuffers.shape(tensor), buffers.numbers(slot.name(), tensor)));
        }
      }
      return new Outputs(tensors);
    } catch (OrtException e) {
      throw new ModelFailure("The model " + name + " failed: " + firstLine(e) + ".", e);
    }
  }

  private Problem failed(OrtException e) {
    return new Problem("The model " + name + " failed: " + firstLine(e) + ".", e);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  static OrtEnvironment environment() {
    return RuntimeEnvironment.get();
  }

  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    // A thread that waits by spinning takes the core from the one that decodes the next picture.
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  private static String firstLine(OrtException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given").strip();
  }

  /// Opens a model by the provider that a person asked for.
  private record Opening(Path file, int threads) {
    private static final String NONE =
        "Computed on the CPU, because this build of ONNX Runtime has neither CUDA nor CoreML nor"
            + " DirectML.";

    Opened open(Provider provider) {
      return switch (provider) {
        case CPU -> cpu("Computed on the CPU, as asked.");
        case CUDA -> demanded(Accelerator.CUDA);
        case COREML -> demanded(Accelerator.COREML);
        case DIRECTML -> demanded(Accelerator.DIRECTML);
        case AUTO -> Accelerator.here().map(this::tried).orElseGet(() -> cpu(NONE));
      };
    }

    private Opened demanded(Accelerator accelerator) {
      if (!accelerator.isHere()) {
        throw new Problem(accelerator.missing());
      }
      try {
        return on(accelerator);
      } catch (OrtException e) {
        throw new Problem(accelerator.failed(firstLine(e)), e);
      }
    }

    private Opened tried(Accelerator accelerator) {
      try {
        return on(accelerator);
      } catch (OrtException e) {
        return cpu(
            "Computed on the CPU, because "
                + accelerator.title()
                + " does not start on this machine ("
                + firstLine(e)
                + ").");
      }
    }

    private Opened on(Accelerator accelerator) throws OrtException {
      try (OrtSession.SessionOptions options = options()) {
        accelerator.join(options);
        return new Opened(
            create(options), accelerator.word(), "Computed with " + accelerator.title() + ".");
      }
    }

    private Opened cpu(String sentence) {
      try (OrtSession.SessionOptions options = options()) {
        return new Opened(create(options), "cpu", sentence);
      } catch (OrtException e) {
        throw new Problem(
            OpeningTrouble.sentence(file, Provider.runtime(), String.valueOf(e.getMessage())), e);
      }
    }

    private OrtSession.SessionOptions options() throws OrtException {
      return Session.options(threads);
    }

    /// From bytes rather than the path, so that what was verified is what is opened. A model with
    /// weights beside it needs its path.
    private OrtSession create(OrtSession.SessionOptions options) throws OrtException {
      boolean alone = OnnxFile.read(file).externalData().isEmpty();
      return alone
          ? environment().createSession(bytes(), options)
          : environment().createSession(file.toString(), options);
    }

    private byte[] bytes() {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new Problem("The model file " + file + " cannot be read: " + e.getMessage() + ".", e);
      }
    }
  }
}
